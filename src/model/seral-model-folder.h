/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/seral-model-entry.h"

G_BEGIN_DECLS

GPtrArray *seral_model_folder_read    (GFile           *folder,
                                       SeralCatalogue  *catalogue,
                                       GCancellable    *cancellable,
                                       GError         **error);
int        seral_model_folder_compare (gconstpointer    a,
                                       gconstpointer    b);

G_END_DECLS
