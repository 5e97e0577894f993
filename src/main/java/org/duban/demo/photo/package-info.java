/** Pictures of streets, drawn: a demonstration needs photos, and none may show a real place. */
@NullMarked
package org.duban.demo.photo;

import org.jspecify.annotations.NullMarked;
