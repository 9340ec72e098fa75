/** The places of metering points among those of their account (计量点关系). */
package org.wattline.application.metering.arrangement;
