package org.comity.names.parts;

/** As what a name is read, which decides the tables that apply (names 2.5, 2.6). */
public enum Reads {
    PERSON,
    ORGANISATION,
    /** Both: the kind of the party is not stated. */
    EITHER;

    boolean titles() {
        return this != ORGANISATION;
    }

    boolean legalForms() {
        return this != PERSON;
    }
}
