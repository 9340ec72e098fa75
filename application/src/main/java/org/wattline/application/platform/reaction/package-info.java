/** How subscribers follow the event feed: places, retries, events set aside. */
package org.wattline.application.platform.reaction;
