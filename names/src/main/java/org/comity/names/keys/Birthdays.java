package org.comity.names.keys;

import java.util.ArrayList;
import java.util.List;

/** Days of birth as slips of the pen make them of one another (names 5.3, 7.1). */
public final class Birthdays {

    private static final int MONTH = 5;
    private static final int DAY = 8;
    private static final int WHOLE = 10;

    private Birthdays() {}

    /** Month and day exchanged, then every day that differs in one digit; whether there are such days does not matter. */
    public static List<String> near(String day) {
        List<String> near = new ArrayList<>();
        if (day.length() != WHOLE) {
            return near;
        }
        String exchanged = day.substring(0, MONTH) + day.substring(DAY) + "-" + day.substring(MONTH, DAY - 1);
        if (!exchanged.equals(day)) {
            near.add(exchanged);
        }
        for (int at = WHOLE - 1; at >= 0; at--) {
            for (char digit = '0'; digit <= '9' && day.charAt(at) != '-'; digit++) {
                if (digit != day.charAt(at)) {
                    near.add(day.substring(0, at) + digit + day.substring(at + 1));
                }
            }
        }
        return near;
    }
}
