package org.comity.tracing;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of one day's entries, and one setting of every switch (tracing 2.3, 4.11).
 *
 * @param order the order of one day's entries
 * @param settings one of each switch
 */
public record Conventions(OrderPolicy order, Set<Setting> settings) {

    /** The defaults of the contract. */
    public static final Conventions DEFAULT = of(OrderPolicy.STATEMENT, List.of());

    public Conventions {
        settings = Set.copyOf(settings);
    }

    /** The defaults but for some settings. */
    public static Conventions of(OrderPolicy order, Collection<Setting> chosen) {
        Map<Setting.Switch, Setting> each = new EnumMap<>(Setting.Switch.class);
        for (Setting.Switch decides : Setting.Switch.values()) {
            each.put(decides, decides.settings().getFirst());
        }
        chosen.forEach(setting -> each.put(setting.decides(), setting));
        return new Conventions(order, EnumSet.copyOf(each.values()));
    }

    /** Whether a setting was chosen, or is the default that stands. */
    public boolean has(Setting setting) {
        return settings.contains(setting);
    }

    /** The setting of a switch. */
    public Setting of(Setting.Switch decides) {
        for (Setting setting : decides.settings()) {
            if (settings.contains(setting)) {
                return setting;
            }
        }
        throw new IllegalStateException("nothing is set for '" + decides.text() + "'");
    }

    /** All settings, in the order of the switches. */
    public List<Setting> list() {
        return Arrays.stream(Setting.Switch.values()).map(this::of).toList();
    }

    /** The same with another order. */
    public Conventions withOrder(OrderPolicy other) {
        return new Conventions(other, settings);
    }

    /** The same with another setting of one switch. */
    public Conventions with(Setting setting) {
        Set<Setting> others = EnumSet.copyOf(settings);
        others.removeAll(setting.decides().settings());
        others.add(setting);
        return new Conventions(order, others);
    }
}
