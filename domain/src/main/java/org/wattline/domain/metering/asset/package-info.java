/** Equipment of metering besides meters: instrument transformers and terminals, their life, where they are in place, and what they mean for multipliers. */
package org.wattline.domain.metering.asset;
