/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/seral-model-entry.h"

G_BEGIN_DECLS

/**
 * SeralModelLibrary:
 *
 * A #GListModel of #SeralModelEntry: the bundled definitions, the user's own in
 * the order of their file names, then those of documents and the command line. A
 * bundled definition is read when it is first asked for.
 *
 * The library owns its entries, and an entry its model and faults: whatever the
 * functions here hand out is borrowed (take a reference to keep it). An entry
 * whose definition has faults is listed too, with valid %FALSE and no model; it
 * never hides a good one. To be used from the main thread alone.
 */
#define SERAL_TYPE_MODEL_LIBRARY (seral_model_library_get_type ())
G_DECLARE_FINAL_TYPE (SeralModelLibrary, seral_model_library, SERAL, MODEL_LIBRARY, GObject)

SeralModelLibrary *seral_model_library_new              (SeralCatalogue       *catalogue);
SeralModelLibrary *seral_model_library_new_for_folder   (SeralCatalogue       *catalogue,
                                                         GFile                *user_folder);
SeralCatalogue    *seral_model_library_get_catalogue    (SeralModelLibrary    *self);
GFile             *seral_model_library_get_user_folder  (SeralModelLibrary    *self);

void               seral_model_library_load_user        (SeralModelLibrary    *self);
void               seral_model_library_load_user_async  (SeralModelLibrary    *self,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
gboolean           seral_model_library_load_user_finish (SeralModelLibrary    *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);

SeralModelEntry   *seral_model_library_add_file         (SeralModelLibrary    *self,
                                                         GFile                *file,
                                                         GError              **error);
SeralModelEntry   *seral_model_library_add_bytes        (SeralModelLibrary    *self,
                                                         GBytes               *bytes,
                                                         SeralModelOrigin      origin,
                                                         GError              **error);
void               seral_model_library_remove           (SeralModelLibrary    *self,
                                                         SeralModelEntry      *entry);

void               seral_model_library_import_async     (SeralModelLibrary    *self,
                                                         GFile                *file,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
SeralModelEntry   *seral_model_library_import_finish    (SeralModelLibrary    *self,
                                                         GAsyncResult         *result,
                                                         SeralFaults         **faults,
                                                         GError              **error);

SeralModelEntry   *seral_model_library_find             (SeralModelLibrary    *self,
                                                         const char           *id,
                                                         const char           *version);
SeralModel        *seral_model_library_get_model        (SeralModelLibrary    *self,
                                                         const char           *id,
                                                         const char           *version,
                                                         GError              **error);

G_END_DECLS
