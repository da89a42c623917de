package org.comity.names.lists;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Country names of lists as ISO 3166-1 alpha-2 codes, where they are known; else as written. */
final class Countries {

    private static final Map<String, String> CODES = load();

    private Countries() {}

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        codes.put("korea, north", "KP");
        codes.put("democratic people's republic of korea", "KP");
        codes.put("korea, south", "KR");
        codes.put("republic of korea", "KR");
        codes.put("russian federation", "RU");
        codes.put("syrian arab republic", "SY");
        codes.put("iran (islamic republic of)", "IR");
        codes.put("democratic republic of the congo", "CD");
        codes.put("congo, democratic republic of the", "CD");
        codes.put("united states of america", "US");
        codes.put("united republic of tanzania", "TZ");
        codes.put("viet nam", "VN");
        codes.put("burma", "MM");
        codes.put("türkiye", "TR");
        codes.put("turkey", "TR");
        codes.put("hong kong", "HK");
        codes.put("macau", "MO");
        codes.put("united kingdom of great britain and northern ireland", "GB");
        return codes;
    }

    static List<String> codes(Collection<String> names) {
        return names.stream()
                .map(name -> CODES.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip()))
                .distinct()
                .toList();
    }
}
