/** What meters show (抄表): register readings and interval curves with their versions, their checks, and the energy that they prove. */
package org.wattline.domain.metering.reading;
