/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/seral-model.h"

G_BEGIN_DECLS

/**
 * SeralModelOrigin:
 * @SERAL_MODEL_ORIGIN_BUNDLED: ships with the program
 * @SERAL_MODEL_ORIGIN_USER: a file in the user's model folder
 * @SERAL_MODEL_ORIGIN_DOCUMENT: embedded in an assessment
 * @SERAL_MODEL_ORIGIN_FILE: named on the command line
 *
 * Where a definition comes from; a later one wins over an earlier one.
 */
typedef enum
{
  SERAL_MODEL_ORIGIN_BUNDLED,
  SERAL_MODEL_ORIGIN_USER,
  SERAL_MODEL_ORIGIN_DOCUMENT,
  SERAL_MODEL_ORIGIN_FILE,
} SeralModelOrigin;

#define SERAL_TYPE_MODEL_ORIGIN (seral_model_origin_get_type ())
GType seral_model_origin_get_type (void) G_GNUC_CONST;

/**
 * SeralModelEntry:
 *
 * One line of the library: a definition that is known, whether it has been read
 * yet or not, and whether it is good or not. Properties: id, version, name,
 * publisher, summary, origin, file, valid.
 */
#define SERAL_TYPE_MODEL_ENTRY (seral_model_entry_get_type ())
G_DECLARE_FINAL_TYPE (SeralModelEntry, seral_model_entry, SERAL, MODEL_ENTRY, GObject)

const char       *seral_model_entry_get_id       (SeralModelEntry  *self);
const char       *seral_model_entry_get_version  (SeralModelEntry  *self);
const char       *seral_model_entry_get_name     (SeralModelEntry  *self);
const char       *seral_model_entry_get_publisher (SeralModelEntry *self);
const char       *seral_model_entry_get_summary  (SeralModelEntry  *self);
SeralModelOrigin  seral_model_entry_get_origin   (SeralModelEntry  *self);
GFile            *seral_model_entry_get_file     (SeralModelEntry  *self);
gboolean          seral_model_entry_get_valid    (SeralModelEntry  *self);
SeralFaults      *seral_model_entry_get_faults   (SeralModelEntry  *self);
SeralModel       *seral_model_entry_get_model    (SeralModelEntry  *self,
                                                  GError          **error);

/**
 * SeralModelLibrary:
 *
 * A #GListModel of #SeralModelEntry: the bundled definitions and the user's own.
 * A bundled definition is read when it is first asked for.
 *
 * The library owns its entries, and an entry its model and faults: whatever the
 * functions here hand out is borrowed (take a reference to keep it). An entry
 * whose definition has faults is listed too, with valid %FALSE and no model; it
 * never hides a good one. To be used from the main thread alone.
 */
#define SERAL_TYPE_MODEL_LIBRARY (seral_model_library_get_type ())
G_DECLARE_FINAL_TYPE (SeralModelLibrary, seral_model_library, SERAL, MODEL_LIBRARY, GObject)

SeralModelLibrary *seral_model_library_new           (SeralCatalogue        *catalogue);
SeralModelLibrary *seral_model_library_new_for_folder (SeralCatalogue       *catalogue,
                                                      GFile                 *user_folder);
SeralCatalogue    *seral_model_library_get_catalogue (SeralModelLibrary     *self);
GFile             *seral_model_library_get_user_folder (SeralModelLibrary   *self);

void               seral_model_library_load_user     (SeralModelLibrary     *self);
void               seral_model_library_load_user_async  (SeralModelLibrary  *self,
                                                      GCancellable          *cancellable,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);
gboolean           seral_model_library_load_user_finish (SeralModelLibrary  *self,
                                                      GAsyncResult          *result,
                                                      GError               **error);
SeralModelEntry   *seral_model_library_add_file      (SeralModelLibrary     *self,
                                                      GFile                 *file,
                                                      GError               **error);
SeralModelEntry   *seral_model_library_add_bytes     (SeralModelLibrary     *self,
                                                      GBytes                *bytes,
                                                      SeralModelOrigin       origin,
                                                      GError               **error);
void               seral_model_library_import_async  (SeralModelLibrary     *self,
                                                      GFile                 *file,
                                                      GCancellable          *cancellable,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);
SeralModelEntry   *seral_model_library_import_finish (SeralModelLibrary     *self,
                                                      GAsyncResult          *result,
                                                      SeralFaults          **faults,
                                                      GError               **error);

void               seral_model_library_remove        (SeralModelLibrary     *self,
                                                      SeralModelEntry       *entry);

SeralModelEntry   *seral_model_library_find          (SeralModelLibrary     *self,
                                                      const char            *id,
                                                      const char            *version);
SeralModel        *seral_model_library_get_model     (SeralModelLibrary     *self,
                                                      const char            *id,
                                                      const char            *version,
                                                      GError               **error);

G_END_DECLS
