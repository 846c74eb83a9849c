import { Outlet, useRouterState } from '@tanstack/react-router'
import { Menu } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components'
import { t } from '../texts/en'
import { Button } from '../ui/Button'
import { ConnectionBar } from './ConnectionBar'
import { Brand, Sidebar } from './Sidebar'

export function Shell() {
  // Another address is shown with the drawer closed.
  const address = useRouterState({ select: state => state.location.pathname })
  return (
    <>
      <a className="skip" href="#content">
        {t.nav.skip}
      </a>
      <div className="shell">
        <header className="contents">
          <div className="sidebar">
            <Sidebar />
          </div>
          <TopBar key={address} />
        </header>
        <div>
          <ConnectionBar />
          <main className="main" id="content" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
    </>
  )
}

/** The head of narrow pages; the side is behind its button. */
function TopBar() {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="topbar">
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button variant="bare" icon={Menu} aria-label={t.nav.open} />
        <ModalOverlay className="veil" isDismissable>
          <Modal className="drawer">
            <Dialog aria-label={t.nav.label}>
              <div className="sidebar">
                <Sidebar />
              </div>
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
      <Brand />
    </div>
  )
}
