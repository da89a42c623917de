/**
 * One claim through a register: our columns beside what else a person would use, on the same movements, answers compared before times. Peers
 * that cannot be had on the machine are left out, and said.
 */
@org.jspecify.annotations.NullMarked
package org.comity.bench.register;
