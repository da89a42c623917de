package org.comity.names.dates;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Calendars other than the Gregorian in which birth dates are written (names 5.10). */
enum OtherCalendar {
    /** Hijri, by the moon: reckoned by the tables of Umm al-Qura, so a day off here and there. */
    HIJRI(
            "by the Hijri calendar",
            "(?iu)(?:\\s*\\b(?:a\\.?h\\.?|h\\.?|hijri|hijra)|\\s*(?:هـ|ه\\.ق|هجري))\\s*$",
            List.of(
                    "muh/محرم",
                    "saf/صفر",
                    "rabiali/rabialaw/rabiia/rabii",
                    "rabialt/rabialth/rabialakh/rabiii",
                    "jumadaali/jumadaalu/jumadai/jumadaula",
                    "jumadaalt/jumadath/jumadaalakh/jumadaii",
                    "raj/رجب",
                    "sha/شعبان",
                    "ram/رمضان",
                    "shaw/شوال",
                    "dhulq/zulq/ذوالقعدة",
                    "dhulh/zulh/ذوالحجة")),
    /** The solar calendar of Iran and Afghanistan. */
    PERSIAN(
            "by the Persian calendar",
            "(?iu)(?:\\s*\\b(?:s\\.?h\\.?|a\\.?p\\.?|shamsi|jalali|solar hijri)|\\s*(?:ه\\.ش|شمسی|هجری شمسی))\\s*$",
            List.of(
                    "far/hamal/فروردین",
                    "ord/saur/sawr/اردیبهشت",
                    "kho/jawza/خرداد",
                    "tir/saratan/تیر",
                    "mor/asad/مرداد",
                    "sha/sunbula/شهریور",
                    "meh/mizan/مهر",
                    "aba/aqrab/آبان",
                    "aza/qaws/آذر",
                    "dey/jadi/دی",
                    "bah/dalw/بهمن",
                    "esf/hut/اسفند")),
    /** The Buddhist era, as in Thailand. */
    BUDDHIST("by the Buddhist era", "(?iu)(?:\\s*\\bb\\.?e\\.?\\s*$|^\\s*(?:พ\\.ศ\\.)\\s*)", List.of());

    private static final int YEARS_BEFORE_OURS = 543;
    private static final int FIRST_HIJRI = 1_250;
    private static final int LAST_HIJRI = 1_480;
    private static final int FIRST_BUDDHIST = 2_380;
    private static final int LAST_BUDDHIST = 2_600;
    private static final int LATEST = 2_100;

    private final String spoken;
    private final Pattern mark;
    private final List<String> monthNames;

    OtherCalendar(String spoken, String mark, List<String> monthNames) {
        this.spoken = spoken;
        this.mark = Pattern.compile(mark);
        this.monthNames = monthNames;
    }

    String spoken() {
        return spoken;
    }

    List<String> monthNames() {
        return monthNames;
    }

    /** The text without the mark of this calendar; the text itself when it bears none. */
    String withoutMark(String text) {
        return mark.matcher(text).replaceFirst("").strip();
    }

    /** The calendars that a year without a mark must be of, because nobody alive was born in it by the Gregorian. */
    static List<OtherCalendar> byYear(int year) {
        if (year >= FIRST_HIJRI && year <= LAST_HIJRI) {
            return List.of(HIJRI, PERSIAN);
        }
        return year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST ? List.of(BUDDHIST) : List.of();
    }

    /** The Gregorian dates that a date of this calendar may be: a year or month of it lies in two of the other as a rule. */
    List<PartialDate> gregorian(PartialDate date, String written) {
        List<PartialDate> dates = new ArrayList<>();
        if (this == BUDDHIST) {
            dates.add(new PartialDate(date.year() - YEARS_BEFORE_OURS, date.month(), date.day(), written, false));
        } else {
            int firstMonth = date.month() == 0 ? 1 : date.month();
            int lastMonth = date.month() == 0 ? 12 : date.month();
            int lastDay = this == PERSIAN && firstMonth > 11 ? 28 : 29;
            PartialDate from = day(date.year(), firstMonth, Math.max(1, date.day()), written);
            PartialDate to = day(date.year(), lastMonth, date.day() == 0 ? lastDay : date.day(), written);
            dates.add(asKnown(from, date.known(), written));
            dates.add(asKnown(to, date.known(), written));
        }
        return dates.stream()
                .distinct()
                .filter(found -> found.year() <= LATEST && found.year() > 1_700)
                .toList();
    }

    private PartialDate asKnown(PartialDate day, int known, String written) {
        return new PartialDate(
                day.year(), known > 1 ? day.month() : 0, known > 2 ? day.day() : 0, written, this == HIJRI);
    }

    private PartialDate day(int year, int month, int day, String written) {
        Calendar calendar = this == PERSIAN
                ? new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT)
                : new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        if (calendar instanceof IslamicCalendar islamic) {
            islamic.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
        }
        calendar.clear();
        calendar.set(year, month - 1, day, 12, 0, 0);
        GregorianCalendar gregorian = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        gregorian.setTimeInMillis(calendar.getTimeInMillis());
        return new PartialDate(
                gregorian.get(Calendar.YEAR),
                gregorian.get(Calendar.MONTH) + 1,
                gregorian.get(Calendar.DAY_OF_MONTH),
                written,
                this == HIJRI);
    }
}
