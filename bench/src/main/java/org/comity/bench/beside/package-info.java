/**
 * Names matched side by side: the same pairs and the same records given to this program, to PostgreSQL's pg_trgm, to Lucene, to
 * Jaro-Winkler and to fuzzy-matcher.
 */
@org.jspecify.annotations.NullMarked
package org.comity.bench.beside;
