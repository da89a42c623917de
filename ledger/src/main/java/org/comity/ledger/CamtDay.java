package org.comity.ledger;

import java.time.LocalDate;
import java.util.Optional;

/** A day as camt writes it: {@code Dt} or {@code DtTm}, the local date as printed (no time zone arithmetic). */
final class CamtDay {

    private CamtDay() {}

    /** Standing on an element that holds {@code Dt} or {@code DtTm}, or the date itself. */
    static Optional<LocalDate> read(SourceFile file, XmlCursor xml) {
        LocalDate[] day = new LocalDate[1];
        xml.eachChild(name -> {
            if (name.equals("Dt") || name.equals("DtTm")) {
                day[0] = parse(file, xml.text(), name, xml.line());
            }
        });
        return Optional.ofNullable(day[0]);
    }

    static LocalDate parse(SourceFile file, String text, String field, int line) {
        boolean moment = text.length() > 10
                && (text.charAt(10) == 'T'
                        || text.charAt(10) == 'Z'
                        || text.charAt(10) == '+'
                        || text.charAt(10) == '-');
        return file.day(moment ? text.substring(0, 10) : text, field, line);
    }
}
