/** The pages of the analysis and its interface. */
@NullMarked
package org.duban.command.analysis.web;

import org.jspecify.annotations.NullMarked;
