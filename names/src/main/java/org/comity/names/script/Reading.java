package org.comity.names.script;

/**
 * How a word is read.
 *
 * @param latin in Latin letters, small, without marks: for people, and for comparing spellings
 * @param sound as a sound code: for comparing sounds
 */
public record Reading(String latin, String sound) {}
