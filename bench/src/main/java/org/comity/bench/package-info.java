/**
 * Benchmarks of the engines, by their doors. Never needed to build and never a gate: a shared machine gives figures to read, not to
 * fail on. First numbers, with their machine, stand in docs/reference/benchmarks.md.
 */
@org.jspecify.annotations.NullMarked
package org.comity.bench;
