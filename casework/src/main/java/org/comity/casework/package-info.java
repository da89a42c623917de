/**
 * The case: its request, the steps of its procedure, the safeguards (gates) that stand before a step, and its decisions.
 *
 * <p>No framework, no clock, no database. A gate is a pure function of the case's facts, its assessment and its decisions; it refuses, it
 * never grants. Imports the engines and the terms.
 */
@org.jspecify.annotations.NullMarked
package org.comity.casework;
