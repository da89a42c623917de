/**
 * Official texts, read only to ask whether a cited provision exists.
 *
 * <p>Knows provisions by their numbers ({@code 30-2-b}) and nothing of rules or cases. Each publisher's format has a
 * reader of its own here.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment.officialtext;
