/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/seral-model-entry.h"

G_BEGIN_DECLS

/* What the index says of a bundled definition that has not been read. */
typedef struct
{
  char *resource;   /* path of the definition in the program's resources */
  char *id;
  char *version;
  char *name;
  char *publisher;
  char *summary;
} SeralModelCard;

SeralModelEntry *seral_model_entry_new_for_card   (const SeralModelCard *card,
                                                   SeralCatalogue       *catalogue);
SeralModelEntry *seral_model_entry_new_for_bytes  (GBytes               *bytes,
                                                   SeralModelOrigin      origin,
                                                   GFile                *file,
                                                   SeralCatalogue       *catalogue);
SeralModelEntry *seral_model_entry_new_unreadable (SeralModelOrigin      origin,
                                                   GFile                *file,
                                                   const GError         *error);

GBytes          *seral_model_entry_dup_bytes      (SeralModelEntry      *self);
gboolean         seral_model_entry_is             (SeralModelEntry      *self,
                                                   const char           *id,
                                                   const char           *version);
void             seral_model_entry_refuse         (SeralModelEntry      *self,
                                                   const char           *message);

G_END_DECLS
