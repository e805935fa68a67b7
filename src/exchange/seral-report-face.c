/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/seral-report-face.h"

/* Few sizes, each a clear step from the next; room above a heading is what says that something new begins. */
static const SeralReportFace faces[SERAL_N_FACES] =
{
  [SERAL_FACE_HEADING_1]  = { 22.0, TRUE, 27.0, SERAL_INK_TEXT, 34.0, 12.0 },
  [SERAL_FACE_HEADING_2]  = { 14.0, TRUE, 18.0, SERAL_INK_TEXT, 24.0, 7.0 },
  [SERAL_FACE_HEADING_3]  = { 10.5, TRUE, 14.5, SERAL_INK_TEXT, 18.0, 5.0 },
  [SERAL_FACE_HEADING_4]  = { 9.5, TRUE, 13.5, SERAL_INK_TEXT, 14.0, 4.0 },
  [SERAL_FACE_BODY]       = { 9.5, FALSE, 14.0, SERAL_INK_TEXT, 0.0, 7.0 },
  [SERAL_FACE_TITLE]      = { 36.0, TRUE, 43.0, SERAL_INK_TEXT, 10.0, 14.0 },
  [SERAL_FACE_SUBTITLE]   = { 13.0, FALSE, 19.0, SERAL_INK_MUTED, 0.0, 10.0 },
  [SERAL_FACE_LEAD]       = { 13.0, FALSE, 19.0, SERAL_INK_ACCENT, 4.0, 10.0 },
  [SERAL_FACE_LABEL]      = { 9.5, TRUE, 14.0, SERAL_INK_TEXT, 12.0, 3.0 },
  [SERAL_FACE_NOTE]       = { 8.0, FALSE, 11.5, SERAL_INK_MUTED, 0.0, 6.0 },
  [SERAL_FACE_CAPTION]    = { 10.0, TRUE, 14.0, SERAL_INK_TEXT, 14.0, 6.0 },
  [SERAL_FACE_HEAD]       = { 8.0, TRUE, 11.0, SERAL_INK_MUTED, 8.0, 0.0 },
  [SERAL_FACE_CELL]       = { 9.0, FALSE, 12.5, SERAL_INK_TEXT, 0.0, 12.0 },
  [SERAL_FACE_FACT]       = { 9.0, FALSE, 12.5, SERAL_INK_MUTED, 0.0, 0.0 },
  [SERAL_FACE_CONTENTS_1] = { 10.0, TRUE, 14.0, SERAL_INK_TEXT, 9.0, 2.0 },
  [SERAL_FACE_CONTENTS_2] = { 9.5, FALSE, 13.5, SERAL_INK_TEXT, 1.0, 1.0 },
  [SERAL_FACE_FURNITURE]  = { 7.5, FALSE, 10.5, SERAL_INK_MUTED, 0.0, 0.0 },
};

const SeralReportFace *
seral_report_face_get (SeralReportFaceId id)
{
  g_assert (id < SERAL_N_FACES);

  return &faces[id];
}

SeralReportFaceId
seral_report_face_for_role (SeralReportRole role)
{
  switch (role)
    {
    case SERAL_REPORT_TITLE:
      return SERAL_FACE_TITLE;
    case SERAL_REPORT_SUBTITLE:
      return SERAL_FACE_SUBTITLE;
    case SERAL_REPORT_LEAD:
      return SERAL_FACE_LEAD;
    case SERAL_REPORT_LABEL:
      return SERAL_FACE_LABEL;
    case SERAL_REPORT_NOTE:
      return SERAL_FACE_NOTE;
    case SERAL_REPORT_BODY:
    default:
      return SERAL_FACE_BODY;
    }
}

SeralReportFaceId
seral_report_face_for_heading (guint level)
{
  return (SeralReportFaceId) (SERAL_FACE_HEADING_1 + CLAMP (level, 1, SERAL_REPORT_MAX_LEVEL) - 1);
}
