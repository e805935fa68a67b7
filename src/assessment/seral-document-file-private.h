/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment/seral-assessment.h"
#include "assessment/seral-file-stamp-private.h"

G_BEGIN_DECLS

/* What a document does with files; it blocks, and may be called from any thread. */

SeralAssessment *seral_document_file_read  (GFile            *file,
                                            SeralFaults      *faults,
                                            SeralFileStamp  **stamp,
                                            GCancellable     *cancellable,
                                            GError          **error);
SeralFileStamp  *seral_document_file_write (GFile            *file,
                                            SeralAssessment  *assessment,
                                            SeralFileStamp   *known,
                                            gboolean          overwrite_changed,
                                            GCancellable     *cancellable,
                                            GError          **error);

G_END_DECLS
