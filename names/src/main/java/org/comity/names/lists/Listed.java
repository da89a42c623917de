package org.comity.names.lists;

import java.util.List;

/**
 * One entry of a list, as the file says it.
 *
 * @param id its identifier in the list
 * @param kind {@code person}, {@code organisation} or anything else
 * @param name the main name
 * @param aliases other names
 * @param born birth dates, parted by {@code |}; empty when none is given
 * @param country country codes or names, parted by {@code |}; empty when none is given
 * @param identifiers numbers by which it is known, as written
 */
public record Listed(
        String id,
        String kind,
        String name,
        List<String> aliases,
        String born,
        String country,
        List<String> identifiers) {

    public Listed {
        aliases = List.copyOf(aliases);
        identifiers = List.copyOf(identifiers);
    }

    Listed(String id, String kind, String name, List<String> aliases, String born, String country) {
        this(id, kind, name, aliases, born, country, List.of());
    }
}
