/** The lines of a bill and what explains each: figure, rule, provision and readings (电费明细). */
package org.wattline.domain.rating.line;
