package org.comity.yaml;

import org.comity.terms.BadInput;
import org.comity.terms.Place;

/** One value of a document, with its place. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {

    /** Where the value begins. */
    Place place();

    /** What kind of value this is, in words for an error message: {@code a list}. */
    String kindInWords();

    /** This value as a map, or an error at its place. */
    default YamlMap asMap() {
        if (this instanceof YamlMap map) {
            return map;
        }
        throw expected("keys and values (a map)");
    }

    /** This value as a list, or an error at its place. */
    default YamlList asList() {
        if (this instanceof YamlList list) {
            return list;
        }
        throw expected("a list");
    }

    /** This value as a scalar, or an error at its place. */
    default YamlScalar asScalar() {
        if (this instanceof YamlScalar scalar) {
            return scalar;
        }
        throw expected("a single value");
    }

    /** Whether this is {@code null}, {@code ~} or nothing at all. */
    default boolean isNull() {
        return this instanceof YamlScalar scalar && scalar.plain() && scalar.isNullText();
    }

    /** The error that says something else was expected here. */
    default BadInput expected(String what) {
        return BadInput.at(place(), "this is " + kindInWords(), "expected " + what, "");
    }
}
