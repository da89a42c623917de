/**
 * A small writer of HTML that escapes everything it is given. It knows nothing of the law; what a page says is for the classes
 * that use it.
 */
@org.jspecify.annotations.NullMarked
package org.comity.assessment.report.html;
