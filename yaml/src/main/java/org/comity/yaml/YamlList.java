package org.comity.yaml;

import java.util.List;
import org.comity.terms.Place;

/**
 * A list of values.
 *
 * @param place where it begins
 * @param elements the values in order
 */
public record YamlList(Place place, List<YamlNode> elements) implements YamlNode {

    public YamlList {
        elements = List.copyOf(elements);
    }

    @Override
    public String kindInWords() {
        return "a list";
    }
}
