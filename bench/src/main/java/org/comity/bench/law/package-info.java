/**
 * The conditions of law packs beside the same conditions as DMN on KIE and as Prolog on SWI-Prolog: on the packs' own cases, truth by truth
 * before times. A peer that is not on the machine is left out, and said.
 */
@org.jspecify.annotations.NullMarked
package org.comity.bench.law;
