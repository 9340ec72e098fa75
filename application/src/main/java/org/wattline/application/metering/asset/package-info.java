/** Equipment of metering besides meters: keeping transformers and terminals, putting them in place, and lists of all assets. */
package org.wattline.application.metering.asset;
