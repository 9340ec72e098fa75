/** Links with which applicants show others how far an application is. */
package org.wattline.application.connection.link;
