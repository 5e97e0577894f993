/** The page of the installation's health. */
@NullMarked
package org.duban.health.web;

import org.jspecify.annotations.NullMarked;
