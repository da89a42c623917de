/**
 * An independent check of a finished schedule (tracing 12): it reads the rows that {@code trace --out} wrote and does each of them again with the plainest
 * means there are, lists and whole numbers. It shares no class with the engine, on purpose: an error would have to be made twice.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.verify;
