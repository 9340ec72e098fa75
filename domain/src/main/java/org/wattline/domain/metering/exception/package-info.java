/** What validation raised (数据异常), and what people do about it: decide, estimate, edit, undo. */
package org.wattline.domain.metering.exception;
