/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-dialogs.h"
#include "app/seral-draft-words.h"
#include "app/seral-window-private.h"

/* What is asked about: the window, and the draft of what it has opened. */
typedef struct
{
  SeralWindow *window; /* (owned) */
  SeralDraft  *draft;  /* (owned) */
} Offer;

static void
offer_free (Offer *offer)
{
  g_object_unref (offer->window);
  g_object_unref (offer->draft);
  g_free (offer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Offer, offer_free)

/* The document that was read gives way to the one that was not saved. */
static void
recover (Offer *offer)
{
  g_autoptr (SeralDocument) document = seral_draft_recover (offer->draft);

  seral_window_take_document (offer->window, document);
  seral_window_adopt_draft (offer->window, offer->draft);
  seral_drafts_remove (seral_application_get_drafts (seral_application_get_default ()), offer->draft);
}

static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Offer) offer = user_data;
  const char *response = seral_dialogs_ask_finish (result);

  if (offer->window->session == NULL)
    return;
  if (g_strcmp0 (response, "recover") == 0)
    recover (offer);
  else if (g_strcmp0 (response, "discard") == 0)
    seral_application_discard_draft (seral_application_get_default (), offer->draft);
}

static void
described_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Offer) offer = user_data;
  g_autofree char *words = seral_draft_words_finish (result);
  AdwMessageDialog *dialog;

  if (offer->window->session == NULL)
    return;

  dialog = seral_dialogs_new_recover (GTK_WINDOW (offer->window), seral_draft_get_title (offer->draft), words);
  seral_dialogs_ask_async (dialog, answered_cb, g_steal_pointer (&offer));
}

static void
loaded_cb (SeralWindow *self)
{
  SeralDrafts *drafts = seral_application_get_drafts (seral_application_get_default ());

  g_signal_handlers_disconnect_by_func (drafts, loaded_cb, self);
  seral_window_offer_draft (self);
}

/*
 * Where the file that was opened has a draft, there are two truths: the user sees
 * when each was made, and chooses. Until then the file's is shown.
 */
void
seral_window_offer_draft (SeralWindow *self)
{
  SeralDrafts *drafts = seral_application_get_drafts (seral_application_get_default ());
  GFile *file = seral_window_get_file (self);
  SeralDraft *draft = file != NULL ? seral_drafts_find (drafts, file) : NULL;
  Offer *offer;

  if (!seral_drafts_get_loaded (drafts))
    {
      g_signal_connect_object (drafts, "notify::loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
      return;
    }
  if (draft == NULL)
    return;

  offer = g_new (Offer, 1);
  offer->window = g_object_ref (self);
  offer->draft = g_object_ref (draft);
  seral_draft_words_async (draft, described_cb, offer);
}
