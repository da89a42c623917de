package org.comity.names.keys;

import java.util.List;
import org.comity.names.parts.CompiledName;

/**
 * A name with the facts that also make keys.
 *
 * @param name the name
 * @param years the years of birth that are known
 * @param days the days of birth that are known whole, as year, month and day: {@code 1968-04-17}
 * @param identifiers the party's numbers, in the form in which they are compared
 */
public record Keyed(CompiledName name, List<String> years, List<String> days, List<String> identifiers) {}
