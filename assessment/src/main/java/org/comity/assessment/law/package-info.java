/**
 * Law packs: what a pack says ({@link org.comity.assessment.law.LawPack}, {@link org.comity.assessment.law.Rule}, routes, effects,
 * treaties, registers, reviews) and the readers of its files. {@link org.comity.assessment.law.LawLibrary} reads a whole law folder
 * (docs/reference/law-packs.md). A door: other rooms hold a library and look into its packs.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment.law;
