/**
 * {@link org.comity.assessment.engine.Assessor}: chooses the packs that bind the two states on the day, finds the legal basis, has
 * every rule judged, composes the findings and asks what is missing. A door: other rooms assess here and nowhere else.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment.engine;
