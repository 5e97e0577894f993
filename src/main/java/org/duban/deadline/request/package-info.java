/** What units ask for about their deadlines, and the rulings: more time, a hold, an appeal, help. */
@NullMarked
@NamedInterface("request")
package org.duban.deadline.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
