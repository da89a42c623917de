/**
 * An assessment written out: as JSON, as text for a terminal, as the printable memo ({@code Memo…}); and a pack, or what changed
 * between two, as text. A door: what other rooms print of an assessment they ask for here. It works nothing out.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment.report;
