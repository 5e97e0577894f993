/** Evidence over HTTP: handed in, described and shown. */
@NullMarked
package org.duban.evidence.web;

import org.jspecify.annotations.NullMarked;
