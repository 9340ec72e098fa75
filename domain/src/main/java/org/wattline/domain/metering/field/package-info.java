/** Meters on site and orders to them (现场电能表与远程指令): where each is reached, and what became of every order. */
package org.wattline.domain.metering.field;
