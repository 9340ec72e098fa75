/** Rules of validation on their way into force. */
package org.wattline.application.metering.ruleset;
