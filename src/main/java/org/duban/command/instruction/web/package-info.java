/** Pages and interface of the instructions. */
@NullMarked
package org.duban.command.instruction.web;

import org.jspecify.annotations.NullMarked;
