package org.comity.names;

/**
 * One entry of a list that is screened against.
 *
 * @param list the file's name
 * @param entryId the entry's own identifier in that list
 * @param party what the list says about it
 */
public record ListEntry(String list, String entryId, Party party) {}
