/**
 * One rule judged for one subject (docs/spec/assessment.md 4): what the conditions see of the facts, whether an assurance cures, and
 * why it came out so. {@link org.comity.assessment.judging.RuleJudge} judges, {@link org.comity.assessment.judging.SubjectView} is
 * what a rule sees, {@link org.comity.assessment.judging.Explanation} gives the reasons. Closed to other rooms.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment.judging;
