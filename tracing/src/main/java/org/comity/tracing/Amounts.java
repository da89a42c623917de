package org.comity.tracing;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.comity.terms.Money;

/** Amounts as people read them: thousands parted by commas, never rounded. */
public final class Amounts {

    private Amounts() {}

    /** {@code 1,234,567.89}, without the currency. */
    public static String grouped(Money money) {
        String text = money.amountText();
        int sign = text.startsWith("-") ? 1 : 0;
        int dot = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int i = dot - 3; i > sign; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    /** {@code 1,234,567.89 NZD}. */
    public static String withCurrency(Money money) {
        return grouped(money) + " " + money.currency();
    }

    /** {@code 2 June 2026}. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + day.getYear();
    }
}
