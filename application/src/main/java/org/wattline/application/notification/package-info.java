/** Telling customers what happened: reacting to facts, sending over the channels, showing what was sent. */
package org.wattline.application.notification;
