/**
 * Strict YAML 1.2: a document as a tree in which every value knows its file and line.
 *
 * <p>The rules of the file contract, in one place for every file a person writes (case files, law packs, tracing plans):
 * core schema, so {@code NO} is text; duplicate keys, aliases, anchors, tags and several documents in one file are refused; a scalar is
 * kept as written, and its reader says what it must be; unknown keys are errors that suggest the nearest known one. JSON is read
 * too, being YAML. Parsing is snakeyaml-engine's; the rules are ours.
 */
@org.jspecify.annotations.NullMarked
package org.comity.yaml;
