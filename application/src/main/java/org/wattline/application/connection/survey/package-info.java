/** Taking what surveyors note on site. */
package org.wattline.application.connection.survey;
