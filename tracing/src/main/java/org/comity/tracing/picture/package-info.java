/**
 * Static SVG, without script or style: where claimed money went ({@link org.comity.tracing.picture.FlowPicture}), of what a balance
 * consisted ({@link org.comity.tracing.picture.CompositionPicture}). A door.
 */
@org.jspecify.annotations.NullMarked
package org.comity.tracing.picture;
